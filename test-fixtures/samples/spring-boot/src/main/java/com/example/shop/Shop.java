package com.example.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Repository;

/** What the shop knows, in memory. */
@Repository
class Shop {

    record Product(String sku, String name, BigDecimal price) {}

    record Line(long number, String sku, int quantity) {}

    record Order(long id, long customer, List<Line> lines) {}

    record Coupon(String name, boolean active) {}

    record Customer(long id, String name, Map<String, String> addresses) {}

    private final SortedMap<String, Product> products = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, Order> orders = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, Customer> customers = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Coupon> coupons = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong(100);

    Shop() {
        save(new Product("TEA-1", "Green tea", new BigDecimal("4.50")));
        save(new Product("CUP-2", "Blue cup", new BigDecimal("9.00")));
        save(new Customer(1, "Ada", Map.of("home", "1 Analytical Row")));
        save(new Coupon("SPRING", false));
        save(new Order(7, 1, List.of(new Line(1, "TEA-1", 2), new Line(2, "CUP-2", 1))));
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    List<Product> products(String words) {
        return products.values().stream()
                .filter(product -> product.name().toLowerCase().contains(words.toLowerCase()))
                .toList();
    }

    Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(sku));
    }

    void save(Product product) {
        products.put(product.sku(), product);
    }

    List<Order> orders() {
        return List.copyOf(orders.values());
    }

    Optional<Order> order(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    void save(Order order) {
        orders.put(order.id(), order);
    }

    void removeOrder(long id) {
        orders.remove(id);
    }

    List<Customer> customers() {
        return List.copyOf(customers.values());
    }

    Optional<Customer> customer(long id) {
        return Optional.ofNullable(customers.get(id));
    }

    void save(Customer customer) {
        customers.put(customer.id(), customer);
    }

    List<Coupon> coupons() {
        return List.copyOf(coupons.values());
    }

    Optional<Coupon> coupon(String name) {
        return Optional.ofNullable(coupons.get(name));
    }

    void save(Coupon coupon) {
        coupons.put(coupon.name(), coupon);
    }

    void removeCoupon(String name) {
        coupons.remove(name);
    }
}
