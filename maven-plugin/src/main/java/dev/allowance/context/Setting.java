package dev.allowance.context;

/**
 * A value and where it was read.
 *
 * @param profile the profile that it is for; empty for all
 */
public record Setting(String key, String value, String profile, String file, int line) {

    /** The place, as compilers write it. */
    public String place() {
        return file + ":[" + line + ",1]";
    }
}
