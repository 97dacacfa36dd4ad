package app;

public final class Paths {

    public static final String USERS = "users";
    public static final String ITEM = "{" + "id" + "}";

    private Paths() {}
}
