package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/files/{*path}")
class Users {
    @GetMapping("/info")
    String info() {
        return "";
    }
}
