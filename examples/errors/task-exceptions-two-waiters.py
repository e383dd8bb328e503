import asyncio


async def load_config():
    await asyncio.sleep(1)
    raise FileNotFoundError("config.toml")


async def service(name, config):
    try:
        await config
    except FileNotFoundError as error:
        print(f"{name}: {error}")
        return error


async def main():
    config = asyncio.create_task(load_config())
    web, mail = await asyncio.gather(
        service("web", config),
        service("mail", config),
    )
    print("the same object:", web is mail)


asyncio.run(main())
