package dev.hexbridge.adapters.shopify.writeback;

import dev.hexbridge.domain.convergence.FieldValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Values of metafields: text on the wire, with a type beside it (Shopify docs: metafield data types). */
final class Values {

    private Values() {}

    /** The type of a metafield without a definition. */
    static String type(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> "single_line_text_field";
            case FieldValue.Name name -> "single_line_text_field";
            case FieldValue.Decimal decimal -> "number_decimal";
            case FieldValue.Moment moment -> "date_time";
        };
    }

    /** The value as the shop gave it, of the kind that is wanted, where it is one. */
    static FieldValue read(String text, FieldValue wanted) {
        try {
            return switch (wanted) {
                case FieldValue.Text same -> new FieldValue.Text(text);
                case FieldValue.Name same -> new FieldValue.Name(text);
                case FieldValue.Decimal same -> new FieldValue.Decimal(new BigDecimal(text));
                case FieldValue.Moment same ->
                    new FieldValue.Moment(OffsetDateTime.parse(text).toInstant());
            };
        } catch (NumberFormatException | DateTimeException other) {
            return new FieldValue.Text(text);
        }
    }
}
