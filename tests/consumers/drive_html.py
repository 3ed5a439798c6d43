"""Drives an HTML report in headless Chromium, as a reader would: python drive_html.py PAGE AXE [SCREENSHOTS]

PAGE is a report with a hostile quote; AXE the file axe.min.js of axe-core. Says what is wrong and exits with 1.
"""

import pathlib
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
]


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in FLAGS + [f"--user-data-dir={tempfile.mkdtemp()}"]:
        options.add_argument(flag)
    return webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))


def visible(driver, selector):
    return [element for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def accessible(driver, axe, where):
    driver.execute_script(axe)
    found = driver.execute_async_script("axe.run().then(r => arguments[0](r.violations), e => arguments[0]([{id: String(e), nodes: []}]))")
    found = [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in found]
    assert not found, f"{where}: {found}"


def scheme(driver, name, media=""):
    features = [{"name": "prefers-color-scheme", "value": name}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def shot(driver, folder, name):
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        driver.save_screenshot(str(folder / f"{name}.png"))


def drive(driver, page, axe, folder):
    driver.set_window_size(1280, 900)
    driver.get(page.resolve().as_uri())
    cards = visible(driver, ".card")
    assert cards and visible(driver, ".text .claim"), "no cards, or no marks in the text"
    shot(driver, folder, "wide")

    # A hostile quote stays text, and nothing is fetched.
    assert driver.execute_script("return window.hacked === undefined && document.scripts.length === 1"), "a script ran"
    assert not driver.find_elements(By.CSS_SELECTOR, "img, iframe, [onload], [onerror], [onclick]"), "an element was made"
    assert "<script>" in driver.find_element(By.TAG_NAME, "main").text, "the hostile text is gone"
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0, "something was fetched"

    # Filters.
    button = driver.find_element(By.CSS_SELECTOR, ".filter[data-verdict=consistent]")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert not visible(driver, ".card.consistent") and visible(driver, ".card.inconsistent"), "the filter does nothing"
    assert "off" in driver.find_element(By.CSS_SELECTOR, ".claim.consistent").get_attribute("class")

    # From a mark that is filtered out to its card and back: all cards are shown again.
    mark = driver.find_element(By.CSS_SELECTOR, ".claim.consistent")
    mark.click()
    card = driver.switch_to.active_element
    assert "card" in card.get_attribute("class") and card.is_displayed(), "the mark leads nowhere"
    assert mark.get_attribute("href").endswith("#" + card.get_attribute("id"))
    card.find_element(By.CSS_SELECTOR, ".back").click()
    assert driver.execute_script("return location.hash") == "#" + mark.get_attribute("id")

    # The keyboard: search, next, previous.
    driver.find_element(By.TAG_NAME, "body").send_keys("/")
    search = driver.switch_to.active_element
    assert search.get_attribute("id") == "search"
    search.send_keys("16.3%")
    assert len(visible(driver, ".card")) == 1, "the search does nothing"
    search.send_keys("nothing like it")
    assert visible(driver, ".none"), "an empty result is not said"
    search.send_keys(Keys.ESCAPE)
    assert len(visible(driver, ".card")) == len(cards)
    driver.find_element(By.TAG_NAME, "body").send_keys("j")
    first = driver.switch_to.active_element.get_attribute("id")
    driver.switch_to.active_element.send_keys("j")
    assert driver.switch_to.active_element.get_attribute("id") != first, "j goes nowhere"
    driver.switch_to.active_element.send_keys("k")
    assert driver.switch_to.active_element.get_attribute("id") == first, "k goes nowhere"

    # Light, dark, narrow, print.
    accessible(driver, axe, "light")
    scheme(driver, "dark")
    accessible(driver, axe, "dark")
    shot(driver, folder, "dark")
    scheme(driver, "light")
    driver.set_window_size(500, 900)
    width = driver.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], f"a narrow window scrolls sideways: {width}"
    shot(driver, folder, "narrow")
    scheme(driver, "light", "print")
    assert not visible(driver, ".controls") and visible(driver, ".card"), "print shows controls, or no cards"
    shot(driver, folder, "print")
    assert driver.execute_cdp_cmd("Page.printToPDF", {})["data"], "nothing is printed"


def main():
    page, axe = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
    folder = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    driver = browser()
    try:
        drive(driver, page, axe, folder)
    finally:
        driver.quit()
    print("ok")


if __name__ == "__main__":
    main()
