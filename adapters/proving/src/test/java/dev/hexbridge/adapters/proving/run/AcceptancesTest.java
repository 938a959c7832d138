package dev.hexbridge.adapters.proving.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AcceptancesTest {

    private static final Load.Cargo CARGO = new Load.Cargo("cargo", 10, 3, 5_600);

    @Test
    void anOrderIsAcceptedWithItsFirstHeader() throws IOException {
        assertArrayEquals(new long[] {0, 1_000_250, 0}, read("""
                {"next":3,"writes":[
                 {"entitySet":"SalesOrderHeadersV3","operation":"create","key":{"SalesOrderNumber":"S1"},
                  "body":{"CustomersOrderReference":"load-7200000000011","CurrencyCode":"USD"},
                  "at":"1970-01-01T00:00:01.000250Z","principal":"p","requestId":"r"},
                 {"entitySet":"SalesOrderHeadersV3","operation":"update","key":{"SalesOrderNumber":"S1"},
                  "body":{"CustomersOrderReference":"load-7200000000011"},
                  "at":"1970-01-01T00:00:09Z","principal":"p","requestId":"r"}]}"""));
    }

    @Test
    void ordersOfOtherCargoesAndOtherPairsDoNotCount() throws IOException {
        assertArrayEquals(new long[3], read("""
                {"next":3,"writes":[
                 {"body":{"CustomersOrderReference":"load-7200000000009"},"at":"1970-01-01T00:00:01Z"},
                 {"body":{"CustomersOrderReference":"load-7200000000013"},"at":"1970-01-01T00:00:01Z"},
                 {"body":{"CustomersOrderReference":"other-7200000000011"},"at":"1970-01-01T00:00:01Z"},
                 {"body":{"CurrencyCode":"USD"},"at":"1970-01-01T00:00:01Z"}]}"""));
    }

    private static long[] read(String ledger) throws IOException {
        return Acceptances.read(new ByteArrayInputStream(ledger.getBytes(StandardCharsets.UTF_8)), CARGO);
    }
}
