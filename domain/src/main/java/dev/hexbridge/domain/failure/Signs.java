package dev.hexbridge.domain.failure;

import java.util.List;
import java.util.Optional;

/**
 * By what a refusal can be told.
 *
 * @param codes the system's own codes for it, the most telling first
 * @param field the field that was refused, where one is named
 * @param text the system's words
 */
public record Signs(List<String> codes, Optional<String> field, String text) {

    public Signs {
        codes = List.copyOf(codes);
    }

    public static Signs ofText(String text) {
        return new Signs(List.of(), Optional.empty(), text);
    }
}
