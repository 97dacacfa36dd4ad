package com.example.rooms;

import java.util.Set;

/** A problem of RFC 9457; {@code allowed} is our own member. */
record Problem(int status, String title, String detail, Set<String> allowed) {

    static final String TYPE = "application/problem+json";
}
