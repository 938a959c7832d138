package dev.hexbridge.adapters.shopify.admin.wire;

import java.time.Duration;

/**
 * What bounds requests.
 *
 * @param atOnce connections, and so requests, at once
 * @param timeout from the first byte sent to the last one received
 * @param answerBytes how long an answer may be
 * @param faults faults within the window that open the breaker
 * @param window the breaker's window
 * @param rest how long the breaker stays open
 */
public record Limits(int atOnce, Duration timeout, int answerBytes, int faults, Duration window, Duration rest) {}
