package demo;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

class Users {
    /** Answered by another application. */
    @FeignClient(value = "users", path = "internal/")
    interface Client {
        @GetMapping("/users/{id}")
        String one(@PathVariable("id") String id);
    }

    /** A fallback is no failed controller. */
    @Component
    static class Fallback implements Client {
        @Override
        public String one(String id) {
            return "";
        }
    }
}
