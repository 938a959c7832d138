package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;

/**
 * A snapshot as far as its novelty is concerned.
 *
 * @param entity the entity that it shows
 * @param version how new it is
 * @param content what it says
 */
public record Sighting(EntityKey entity, SourceVersion version, Fingerprint content) {}
