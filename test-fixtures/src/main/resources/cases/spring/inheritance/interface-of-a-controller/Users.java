package demo;

import org.springframework.web.bind.annotation.RestController;

@RestController
class Users implements Api {
    @Override
    public String all() {
        return "";
    }

    @Override
    public String one(String id) {
        return "";
    }
}
