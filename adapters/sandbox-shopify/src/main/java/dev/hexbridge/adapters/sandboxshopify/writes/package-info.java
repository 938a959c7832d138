/** What an app may write: metafields, tags, webhook subscriptions; every applied write goes into the ledger. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.writes;

import org.jspecify.annotations.NullMarked;
