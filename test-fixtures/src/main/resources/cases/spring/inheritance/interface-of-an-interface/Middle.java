package demo;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/users")
interface Middle extends Top<String> {
    @PostMapping
    void create(String user);
}
