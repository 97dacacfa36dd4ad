package app;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vendor.UsersApi;

@RestController
class Users implements UsersApi<String> {
    @Override
    public String one(String id) {
        return "";
    }

    @Override
    public void replace(String id, String user) {}

    @PostMapping
    public void create() {}
}
