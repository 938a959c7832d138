/** What is done to the engine, its database and its peers. */
@NullMarked
package dev.hexbridge.adapters.proving.fault;

import org.jspecify.annotations.NullMarked;
