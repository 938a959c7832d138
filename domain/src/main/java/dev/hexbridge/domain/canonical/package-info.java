/**
 * What the business means, in nobody's dialect: orders, customers, money and addresses as records with
 * invariants. Both systems are translated into these; neither system's words appear here. Users' own fields
 * travel as attributes.
 */
@NullMarked
package dev.hexbridge.domain.canonical;

import org.jspecify.annotations.NullMarked;
