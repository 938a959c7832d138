package dev.hexbridge.adapters.dynamics.refusal;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.failure.Signs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes a refusal by what it says. Infologs are written in the language of the application's user, so names that no
 * language changes count too: {@code validateField failed on field 'Entity.Field'}. The class tells what is wrong and
 * who can mend it, never whether the write had its effect.
 */
public final class Refusals {

    private static final int LONGEST_READ = 16_000;
    private static final String SYSTEM = "d365";
    private static final Pattern FIELD = Pattern.compile("validateField[^';]{0,60}'(\\w+)\\.(\\w+)'");

    private final FailurePatterns patterns;

    public Refusals(FailurePatterns patterns) {
        this.patterns = patterns;
    }

    /** The class of a refusal, with the words as they came and the field where they name one. */
    public Failure classify(ErrorBody error) {
        String text = error.message()
                .substring(0, Math.min(LONGEST_READ, error.message().length()));
        Matcher match = FIELD.matcher(text);
        Optional<String> field = match.find() ? Optional.of(match.group(2)) : Optional.empty();
        Signs signs = new Signs(List.of(error.code(), error.type()), field, text);
        FailureKind known = patterns.diagnose(SYSTEM, signs).kind();
        boolean fieldAlone = known == FailureKind.UNCLASSIFIED && field.isPresent();
        return new Failure(fieldAlone ? FailureKind.VALUE_REFUSED : known, Words.clean(text), field);
    }
}
