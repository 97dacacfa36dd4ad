package demo;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

class Users {
    interface Store<T, K> {
        @PostMapping("/store")
        void save(T value);

        @GetMapping("/store/{key}")
        T load(K key);
    }

    abstract static class Base<T> implements Store<T, Long> {
        @PutMapping("/base")
        void put(T value, List<T> others) {}
    }

    static class User {}

    @RestController
    static class Leaf extends Base<User> {
        @Override
        public void save(User value) {}

        @Override
        public User load(Long key) {
            return null;
        }

        @Override
        void put(User value, List<User> others) {}

        /** An overload of its own. */
        @PatchMapping("/overload")
        public void save(String value) {}
    }
}
