package dev.hexbridge.bootstrap.settings;

import java.util.List;

/** What became of reading the settings. */
public sealed interface SettingsResult {

    /** They can be used. */
    record Read(Settings settings) implements SettingsResult {}

    /** They cannot: all that is wrong with them. */
    record Faulty(List<SettingsFault> faults) implements SettingsResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
