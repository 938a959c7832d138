/**
 * Ways to reach people when something is wrong: a webhook signed as the Standard Webhooks specification says, a chat's
 * incoming webhook in Slack's form, and mail. Certificates are always verified, redirects never followed, attempts
 * bounded; messages hold names of connections, counts and spans, and no person.
 */
@NullMarked
package dev.hexbridge.adapters.alerts;

import org.jspecify.annotations.NullMarked;
