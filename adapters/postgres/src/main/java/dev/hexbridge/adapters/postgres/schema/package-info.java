/**
 * The shape of the database: migrations, partitions made ahead, generations of seen delivery ids, writers retired.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.schema;

import org.jspecify.annotations.NullMarked;
