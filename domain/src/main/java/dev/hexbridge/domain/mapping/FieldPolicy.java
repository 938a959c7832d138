package dev.hexbridge.domain.mapping;

import java.util.Locale;

/**
 * Whose field it is, and what to do when both sides changed it.
 *
 * @param owner whose word counts
 * @param onConflict what to do when the field changed in the target since the two last agreed
 */
public record FieldPolicy(Owner owner, OnConflict onConflict) {

    /** The source's field; a person decides on conflicts. */
    public static final FieldPolicy DEFAULT = new FieldPolicy(Owner.SOURCE, OnConflict.HOLD);

    /** Whose word counts. */
    public enum Owner {
        /** The source's: kept in agreement. */
        SOURCE,
        /** The target's: sent when the document is made, left alone afterwards. */
        TARGET;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to do when both sides changed a field. */
    public enum OnConflict {
        /** A person decides. */
        HOLD,
        /** The source's value is sent. */
        OVERWRITE,
        /** The target's value stays. */
        KEEP;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
