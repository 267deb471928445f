package org.foothold.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do on a screen: they find things by what they are called. */
final class Screen {
    private Screen() {}

    static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void tap(Page page, String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
    }
}
