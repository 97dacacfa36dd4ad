package it;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Slf4j
@RestController
@RequiredArgsConstructor
class Users implements Compiled, Generated {

    private final String name;

    @GetMapping("/users")
    String list() {
        log.info(name);
        return name;
    }

    @Override
    public String compiled() {
        return "";
    }

    @Override
    public String generated() {
        return "";
    }
}
