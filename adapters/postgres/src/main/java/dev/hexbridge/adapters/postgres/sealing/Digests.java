package dev.hexbridge.adapters.postgres.sealing;

import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.domain.message.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/**
 * Keyed digests of what people look for, so that a name, number or address can be found and not read. Terms are
 * digested in a normal form: no space around, lower case; numbers without a leading {@code #}; of phone numbers the
 * digits, behind a {@code +}.
 */
public final class Digests {

    private static final Pattern PHONE = Pattern.compile("[0-9+() ./-]{5,}");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

    private final ThreadLocal<Mac> macs;

    public Digests(byte[] master, TenantId tenant) {
        byte[] key = Hkdf.derive(master, "search/" + tenant);
        macs = ThreadLocal.withInitial(() -> Hkdf.keyed(key));
    }

    /** The digest under which a term is kept; nothing where the term is blank. */
    public Optional<UUID> of(SearchTerm term) {
        String text = folded(term.text());
        String form = switch (term.kind()) {
            case NUMBER -> withoutHash(text);
            case PHONE -> phone(text);
            case SOURCE_ID, EMAIL -> text;
        };
        return form.isEmpty() ? Optional.empty() : Optional.of(digest(form));
    }

    /** The digest of what is reserved; it is none of a search term, so that neither tells of the other. */
    public UUID ofReserved(String scope, String term) {
        return digest("reserved\n" + Texts.clean(scope) + "\n" + Texts.clean(term));
    }

    /** The digests under which something may be kept that a person calls by this term. */
    public List<UUID> wanted(String term) {
        String text = folded(term);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        forms.add(withoutHash(text));
        if (PHONE.matcher(text).matches()) {
            forms.add(phone(text));
        }
        return forms.stream().filter(form -> !form.isEmpty()).map(this::digest).toList();
    }

    private UUID digest(String form) {
        ByteBuffer digest = ByteBuffer.wrap(macs.get().doFinal(form.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static String folded(String text) {
        return Texts.clean(text).strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutHash(String text) {
        return text.startsWith("#") ? text.substring(1).strip() : text;
    }

    private static String phone(String text) {
        String digits = NOT_DIGITS.matcher(text).replaceAll("");
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        return number.isEmpty() ? "" : "+" + number;
    }
}
