package planted.domain;

/** Looks into classes. */
final class Peeper {

    int components(Class<? extends Record> type) {
        return type.getRecordComponents().length;
    }
}
