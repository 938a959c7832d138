package planted.domain.mapping;

import java.nio.file.Path;

/** May look into records, not into files. */
record FileReadingMap(Path document) {}
