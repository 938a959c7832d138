package dev.hexbridge.domain.exchange;

/** Rates that somebody keeps up to date. */
public interface Rates {

    /** As they are known at present. */
    RateBook known();
}
