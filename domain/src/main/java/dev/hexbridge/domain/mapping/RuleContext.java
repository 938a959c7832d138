package dev.hexbridge.domain.mapping;

import java.util.Map;

/**
 * What is known while the expression of one rule is compiled.
 *
 * @param faults takes what is wrong
 * @param scope what its paths start from
 * @param tables the tables it may use
 * @param target the rule's field
 * @param whole why the value must never be shortened; empty where it may be
 */
record RuleContext(Faults faults, Scope scope, Map<String, LookupTable> tables, String target, String whole) {

    Typed fault(String pointer, String message) {
        faults.add(pointer, message);
        return Typed.FAULTY;
    }
}
