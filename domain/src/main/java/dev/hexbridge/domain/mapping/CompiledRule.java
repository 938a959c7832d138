package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.mapping.Rule.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * A rule, ready to be applied.
 *
 * @param target where the value goes
 * @param evaluator makes the value
 * @param typing gives the value the type that the target holds
 * @param required whether a document without it must not be sent
 * @param origin where the value was looked for, in words
 */
record CompiledRule(Target target, Evaluator evaluator, Typing typing, boolean required, String origin) {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    /** Puts a value, as the target holds it, among the fields. */
    interface Typing {
        void put(Object value, String field, SortedMap<String, FieldValue> fields, Run run);
    }

    void apply(Run run, SortedMap<String, FieldValue> fields) {
        run.enterField(target.name());
        switch (target) {
            case Target.Field field -> applyTo(field.name(), run, fields);
            case Target.Extension extension -> applyToExtension(extension.name(), run, fields);
        }
    }

    private void applyTo(String field, Run run, SortedMap<String, FieldValue> fields) {
        Object value = evaluator.value(run);
        if (value != null) {
            typing.put(value, field, fields, run);
        } else if (required && !run.isRefused()) {
            run.refuse("there is no value in " + origin);
        }
    }

    private void applyToExtension(String purpose, Run run, SortedMap<String, FieldValue> fields) {
        Optional<String> named = run.input().pair().extensions().field(purpose);
        if (named.isEmpty()) {
            keepHere(purpose, run);
        } else if (fields.containsKey(named.get())) {
            run.refuse("the pair names " + named.get() + " for it, which another rule fills");
        } else {
            applyTo(named.get(), run, fields);
        }
    }

    private void keepHere(String purpose, Run run) {
        int notes = run.noteCount();
        Object value = evaluator.value(run);
        run.forgetNotesSince(notes);
        if (value != null) {
            run.remark("kept here only: " + spaced(purpose) + shown(value));
        }
    }

    /** A text may be somebody's name or address: it stays in the sealed receipt. What is remarked is not sealed. */
    private static String shown(Object value) {
        return value instanceof CharSequence ? "" : " " + Values.display(value);
    }

    /** {@code orderTotal} as people say it: {@code order total}. */
    private static String spaced(String purpose) {
        return HUMP.matcher(purpose).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
    }
}
