package dev.allowance.eclipse.workbench;

import dev.allowance.eclipse.Workbench;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers the workbench as a service. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Workbench.class, new HeadlessWorkbench(), null);
    }

    @Override
    public void stop(BundleContext context) {}
}
