package com.example.shop;

import com.example.shop.Shop.Product;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue. */
@RestController
@RequestMapping(ProductController.PRODUCTS)
class ProductController {

    static final String PRODUCTS = "/v1/products";

    record Filter(String words) {}

    private final Shop shop;

    ProductController(Shop shop) {
        this.shop = shop;
    }

    @GetMapping
    List<Product> list(@RequestParam(defaultValue = "") String words) {
        return shop.products(words);
    }

    /** Wrong: a search is a GET with a query. */
    @PostMapping("/filter") // allowance:post-for-search
    List<Product> filter(@RequestBody Filter filter) {
        return shop.products(filter.words());
    }

    @GetMapping("/{sku:[A-Z]{3}-[0-9]+}")
    Product read(@PathVariable String sku) {
        return shop.product(sku).orElseThrow(() -> new NoSuchItemException(PRODUCTS));
    }

    @PutMapping("/{sku:[A-Z]{3}-[0-9]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable String sku, @RequestBody Product product) {
        shop.save(new Product(sku, product.name(), product.price()));
    }

    @GetMapping("/{sku:[A-Z]{3}-[0-9]+}/views")
    int views(@PathVariable String sku) {
        return read(sku).name().length();
    }

    /** Wrong: views are counted, a client cannot write them. */
    @PostMapping("/{sku:[A-Z]{3}-[0-9]+}/views") // allowance:write-on-read-only-resource
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addView(@PathVariable String sku) {
        read(sku);
    }
}
