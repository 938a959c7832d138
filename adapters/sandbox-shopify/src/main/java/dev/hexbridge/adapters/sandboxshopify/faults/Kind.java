package dev.hexbridge.adapters.sandboxshopify.faults;

import com.fasterxml.jackson.databind.JsonNode;

/** What values a knob takes. */
enum Kind {
    RATE("a number from 0 to 1"),
    COUNT("a whole number, not negative"),
    FACTOR("a number above 0"),
    FLAG("true or false"),
    TEXT("a text"),
    API_VERSION("a version like 2026-10, or an empty text"),
    THROTTLE_STATUS("200 or 429"),
    SEED("a whole number");

    private final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    boolean takes(JsonNode value) {
        return switch (this) {
            case RATE -> value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
            case COUNT -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
            case FACTOR -> value.isNumber() && value.doubleValue() > 0;
            case FLAG -> value.isBoolean();
            case TEXT -> value.isTextual();
            case API_VERSION -> value.isTextual() && value.textValue().matches("|20[0-9]{2}-(01|04|07|10)");
            case THROTTLE_STATUS -> value.isInt() && (value.intValue() == 200 || value.intValue() == 429);
            case SEED -> value.isIntegralNumber() && value.canConvertToLong();
        };
    }
}
