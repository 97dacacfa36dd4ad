package demo;

import org.springframework.web.bind.annotation.GetMapping;

interface Top<T> {
    @GetMapping("/{id}")
    T one(String id);
}
