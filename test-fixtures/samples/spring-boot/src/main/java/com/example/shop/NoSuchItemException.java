package com.example.shop;

/** The path is right, but nothing is there under this id; {@code collection} is where to look. */
class NoSuchItemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String collection;

    NoSuchItemException(String collection) {
        super("nothing of that id in " + collection);
        this.collection = collection;
    }

    String collection() {
        return collection;
    }
}
