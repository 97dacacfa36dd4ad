package app;

public class Users implements UsersApi {

    @Override
    public String get(String id) {
        return null;
    }

    @Override
    public void create(String body) {}
}
