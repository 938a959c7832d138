package dev.hexbridge.bootstrap.settings;

/**
 * One fault of the settings.
 *
 * @param place the setting's path, for example {@code pairs[0].zone}, or the variable's name
 * @param message what is wrong and what to do
 */
public record SettingsFault(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
