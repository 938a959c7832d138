package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request to be sent.
 *
 * @param document what is asked
 * @param variables with which values
 * @param precedence who goes first
 * @param guess what it may cost, in points, until the shop has told what it does
 */
public record Call(Document document, ObjectNode variables, Precedence precedence, int guess) {}
