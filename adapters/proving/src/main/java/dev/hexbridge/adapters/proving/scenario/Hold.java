package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.meter.Database;
import java.sql.SQLException;

/** A transaction that somebody has begun and does not end. While it lives, no row that died since can be cleared away. */
enum Hold {
    /** One that only reads, as a forgotten console session or a slow backup does. */
    SNAPSHOT("begin isolation level repeatable read; select 1"),
    /** One that has written: it holds back what waits for all earlier transactions to end, too. */
    WRITE("begin; insert into hexbridge_hold.note values (1)");

    private static final String TABLE =
            "create schema if not exists hexbridge_hold; create table if not exists hexbridge_hold.note (id int)";

    /** Takes away what a hold has left behind. */
    static final String CLEAN = "drop schema if exists hexbridge_hold cascade";

    private final String begin;

    Hold(String begin) {
        this.begin = begin;
    }

    /** Begins it; closing the connection ends it. */
    Database take(String url) throws SQLException {
        Database database = Database.open(url);
        try {
            database.execute(TABLE);
            database.execute(begin);
            return database;
        } catch (SQLException failed) {
            database.close();
            throw failed;
        }
    }
}
