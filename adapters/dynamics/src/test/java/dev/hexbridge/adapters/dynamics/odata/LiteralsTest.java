package dev.hexbridge.adapters.dynamics.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Property
    void aKeyReadsBackAsItWasWritten(@ForAll("hostile") String value) {
        String address = new Addresses("https://erp.example/data/").record("Things", "usmf", "Id", value);
        URI uri = URI.create(address);
        assertEquals("cross-company=true", uri.getRawQuery());
        assertEquals("/data/Things(dataAreaId='usmf',Id='" + value.replace("'", "''") + "')", uri.getPath());
    }

    @Property
    void noValueCanEndItsLiteral(@ForAll("hostile") String value) {
        String literal = Literals.quoted(value);
        String inside = literal.substring(1, literal.length() - 1);
        assertFalse(inside.contains("'"), literal);
        assertTrue(inside.matches("[A-Za-z0-9._~%-]*"), literal);
    }

    @Test
    void aStarIsComparedWithoutTheWildcardOfEquality() {
        assertEquals("F%20eq%20'a%20b'", Literals.equality("F", "a b"));
        assertEquals("(F%20ge%20'a%2A'%20and%20F%20le%20'a%2A')", Literals.equality("F", "a*"));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("'\"/\\%?&#=+*(),;: \t\r\n\0aZ0-._~")
                .ofMaxLength(12);
        Arbitrary<String> letters = Arbitraries.of("ÄÖÜßæøå", "漢字", "\uD83D\uDE00", "%27", "''", "a'b", "..");
        return Arbitraries.oneOf(signs, letters).list().ofMaxSize(3).map(parts -> String.join("", parts));
    }
}
