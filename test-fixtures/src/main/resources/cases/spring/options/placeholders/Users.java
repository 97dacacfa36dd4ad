package app;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${api.prefix}/users")
class Users {
    @GetMapping("/{id}")
    String known() {
        return "";
    }

    @GetMapping("/${api.unknown}")
    String unknown() {
        return "";
    }
}
