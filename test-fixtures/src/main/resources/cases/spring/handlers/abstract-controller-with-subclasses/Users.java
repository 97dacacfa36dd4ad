package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    abstract static class Base<T> {
        @PostMapping
        T create(@RequestBody T user) {
            return null;
        }

        @GetMapping("/{id}")
        T one(@PathVariable String id) {
            return null;
        }
    }

    @RestController
    @RequestMapping("/people")
    static class People extends Base<String> {}

    @RestController
    @RequestMapping("/robots")
    static class Robots extends Base<Integer> {
        @Override
        Integer create(Integer user) {
            return 1;
        }
    }
}
