package dev.allowance.context;

import java.util.List;

/** One document of a file: what stands between two separators. */
record Document(List<Setting> settings) {

    Document {
        settings = List.copyOf(settings);
    }
}
