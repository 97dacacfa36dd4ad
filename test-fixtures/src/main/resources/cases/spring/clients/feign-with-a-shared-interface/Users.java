package demo;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class Users {
    interface Api {
        @GetMapping("/users/{id}")
        String one(@PathVariable("id") String id);
    }

    @FeignClient("users")
    interface Client extends Api {}

    @RestController
    static class Controller implements Api {
        @Override
        public String one(String id) {
            return "";
        }
    }

    interface Elsewhere {
        @GetMapping("/orders/{id}")
        String order(@PathVariable("id") String id);
    }

    @FeignClient("orders")
    interface Orders extends Elsewhere {}
}
