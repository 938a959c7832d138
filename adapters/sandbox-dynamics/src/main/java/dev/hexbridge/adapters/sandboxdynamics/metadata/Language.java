package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language of the user an application is mapped to: labels and messages come in it. */
public enum Language {
    @JsonProperty("en-us")
    ENGLISH("en-us"),
    @JsonProperty("de")
    GERMAN("de"),
    @JsonProperty("da")
    DANISH("da");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code as written in the resources and in the knob. */
    public String code() {
        return code;
    }
}
