/**
 * How records of the ERP are named, addressed, written and read in OData: the table of kinds, keys and filters, and
 * JSON with exact decimals.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics.odata;

import org.jspecify.annotations.NullMarked;
