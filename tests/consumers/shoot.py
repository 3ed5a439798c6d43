"""Takes the screenshots of the documents: python shoot.py LANG REPORT ADDRESS ARTICLE FOLDER"""

import pathlib
import sys

from selenium.webdriver.common.by import By

from drive_html import browser
from drive_serve import until


def main():
    lang, report, address, article, folder = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    driver = browser()
    try:
        driver.set_window_size(1180, 760)
        driver.get(pathlib.Path(report).resolve().as_uri())
        card = driver.find_element(By.CSS_SELECTOR, ".card.inconsistent")
        card.screenshot(str(folder / f"report.{lang}.png"))
        driver.get(address)
        driver.find_element(By.ID, "text").send_keys(pathlib.Path(article).read_text(encoding="utf-8"))

        def shown():
            driver.switch_to.default_content()
            driver.switch_to.frame("report")
            return driver.find_elements(By.CSS_SELECTOR, ".claim.inconsistent")

        until(shown, "no report")
        driver.switch_to.default_content()
        driver.save_screenshot(str(folder / f"serve.{lang}.png"))
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
