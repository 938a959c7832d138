package planted.application;

import io.vertx.core.eventbus.EventBus;

/** Knows more of Vert.x than Future. */
public record BusUser(EventBus bus) {}
