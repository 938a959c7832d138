package dev.hexbridge.adapters.sandboxdynamics.faults;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which item numbers are released products. */
public enum Catalogue {
    /** Every item number, released at first sight, unless it starts with {@code UNKNOWN} or {@code BLOCKED}. */
    @JsonProperty("open")
    OPEN,
    /** Only those that were seeded or created. */
    @JsonProperty("closed")
    CLOSED
}
