package dev.hexbridge.domain.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For how many units of the one currency a rate is given: 745.10 for a hundred is 7.4510 for one. */
public enum ConversionFactor {
    ONE(0),
    TEN(1),
    HUNDRED(2),
    THOUSAND(3),
    TEN_THOUSAND(4);

    private final int zeros;

    ConversionFactor(int zeros) {
        this.zeros = zeros;
    }

    /** The factor of a name, as Finance and Operations writes it: {@code TenThousand}. */
    public static Optional<ConversionFactor> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(factor -> factor.name().replace("_", "").equals(plain))
                .findFirst();
    }

    /** The rate for one unit. */
    BigDecimal forOne(BigDecimal rate) {
        return rate.movePointLeft(zeros);
    }
}
