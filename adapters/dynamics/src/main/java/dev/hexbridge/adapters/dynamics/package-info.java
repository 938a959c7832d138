/**
 * Dynamics 365 Finance and Operations behind the target port: OData 4.0 with OAuth 2.0 client credentials. This
 * package turns operations into change sets and answers into outcomes; how requests travel, how batches are written
 * and read, and what refusals mean, is each told in a package of its own.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics;

import org.jspecify.annotations.NullMarked;
