package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${api.base}/users")
class Users {
    @GetMapping
    String all() {
        return "";
    }

    @GetMapping("/{id}")
    String one() {
        return "";
    }

    @GetMapping("/${api.item:item}/{id}")
    String item() {
        return "";
    }
}
