package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The normal forms under which terms are kept and looked for. */
final class Terms {

    private Terms() {}

    static Optional<String> stored(SearchTerm term) {
        String text = folded(term.text());
        String form = switch (term.kind()) {
            case NUMBER -> withoutHash(text);
            case PHONE -> phone(text);
            case SOURCE_ID, EMAIL -> text;
        };
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    static Set<String> wanted(String term) {
        String text = folded(term);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        forms.add(withoutHash(text));
        if (text.matches("[0-9+() ./-]{5,}")) {
            forms.add(phone(text));
        }
        forms.remove("");
        return forms;
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutHash(String text) {
        return text.startsWith("#") ? text.substring(1).strip() : text;
    }

    private static String phone(String text) {
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        return digits.isEmpty() ? "" : "+" + digits;
    }
}
