package planted.domain;

import java.nio.file.Path;

/** Knows the file system. */
record LeakyOrder(Path file) {}
